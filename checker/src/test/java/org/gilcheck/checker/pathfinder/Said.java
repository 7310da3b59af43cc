package org.gilcheck.checker.pathfinder;

/** What JPF says in some of the cases, no more of it than is read. */
final class Said {
    static final String RULE = "====================================================== ";

    static final String HEAD = """
            [WARNING] unknown classpath element: examples
            JavaPathfinder core system v8.0 - (C) 2005-2014 United States Government. All rights reserved.


            ====================================================== system under test
            Sample.main()

            ====================================================== search started: 11/21/26, 6:05 PM
            """;

    static final String NO_ERRORS = """

            ====================================================== results
            no errors detected
            """;

    static final String PASS = HEAD + NO_ERRORS + statistics(16, 17, 0);

    static final String VIOLATION = HEAD + """

            ====================================================== error 1
            gov.nasa.jpf.vm.NoUncaughtExceptionsProperty
            java.lang.IllegalStateException: bad: 2
            second line
            	at Sample.main(Sample.java:10)
            	at Other.call(Other.java)


            ====================================================== trace #1
            ------------------------------------------------------ transition #0 thread: 0
            gov.nasa.jpf.vm.choice.ThreadChoiceFromSet {id:"ROOT" ,1/1,isCascaded:false}
            ------------------------------------------------------ transition #1 thread: 0
            gov.nasa.jpf.vm.choice.IntIntervalGenerator[id="verifyGetInt(II)",isCascaded:false,0..11,delta=+1,cur=10]
            ------------------------------------------------------ transition #2 thread: 3
            gov.nasa.jpf.vm.choice.ThreadChoiceFromSet {id:"START" ,2/2,isCascaded:false}
            ------------------------------------------------------ transition #3 thread: 3
            gov.nasa.jpf.vm.BooleanChoiceGenerator[[id="verifyGetBoolean",isCascaded:false,{>false,true}]
            ------------------------------------------------------ transition #4 thread: 0
            gov.nasa.jpf.vm.choice.IntIntervalGenerator[id="verifyGetInt(II)",isCascaded:false,-2..3,delta=+1,cur=-1]

            ====================================================== results
            error #1: gov.nasa.jpf.vm.NoUncaughtExceptionsProperty "java.lang.IllegalStateException: bad: 2 second li..."
            """ + statistics(4, 5, 0);

    static final String DEADLOCK = HEAD + """

            ====================================================== error 1
            gov.nasa.jpf.vm.NotDeadlockedProperty
            deadlock encountered:
              thread java.lang.Thread:{id:0,name:main,status:BLOCKED,priority:5,isDaemon:false}
              thread java.lang.Thread:{id:1,name:Thread-1,status:WAITING,priority:5,isDaemon:false}


            ====================================================== trace #1
            ------------------------------------------------------ transition #0 thread: 0
            gov.nasa.jpf.vm.choice.ThreadChoiceFromSet {id:"ROOT" ,1/1,isCascaded:false}

            ====================================================== results
            error #1: gov.nasa.jpf.vm.NotDeadlockedProperty "deadlock encountered:   thread java.lang.Thread:{i..."
            """ + statistics(22, 7, 0);

    static final String OUT_OF_MEMORY = HEAD + """
            [SEVERE] JPF out of memory

            ====================================================== search constraint
            JPF out of memory

            ====================================================== results
            error #1: gov.nasa.jpf.vm.NoOutOfMemoryErrorProperty
            """ + statistics(9199, 0, 1);

    private Said() {}

    static String bounded(String limit) {
        String constraint = "\n" + RULE + "search constraint\n" + limit + "\n";
        return HEAD + constraint + constraint + NO_ERRORS + statistics(50, 49, 2);
    }

    static String statistics(long states, long visited, long constraints) {
        return """

                ====================================================== statistics
                elapsed time:       00:00:01
                states:             new=%d,visited=%d,backtracked=9,end=2
                search:             maxDepth=6,constraints=%d
                instructions:       12000
                max memory:         100MB

                ====================================================== search finished: 11/21/26, 6:05 PM
                """.formatted(states, visited, constraints);
    }
}
