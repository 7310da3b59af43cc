# What primitive operations cost on the machines of D. Beazley's talks of 2010 and 2011: Intel processors of the Nehalem generation.
# NAME = TIME ; SOURCE. A line that begins with the name of an operating system profile and a colon holds for that one alone.
# None of these numbers was fitted to a figure of an experiment with a GIL but where the source says so; "assumed" has no source.

tick = 31 ns ; 100 million rounds of a countdown took 6.12 s (D. Beazley, RuPy 2011); two of a round's instructions count as ticks, the others take the evaluation loop's short cut (Python/ceval.c of 2.7)
lock = 12 ns ; locking and unlocking a free mutex 25 ns (J. Dean, LADIS 2009)
signal = 7 ns ; nobody sleeps there: a look at memory in the second-level cache (J. Dean, LADIS 2009)
wake = 2200 ns ; fitted: 20.9 s more in 9.5 million Mach calls (D. Beazley, Inside the Python GIL, 2009: 24.6 s and 45.5 s on two cores)
repeated signal = 0 ns ; conditions no longer count a waiter that has been woken (pthread_cond.c of Libc 594, Mac OS X 10.6, and pthread_cond_signal.c of glibc before 2.25); that of 10.5 (Libc 498) called the kernel
repeated post = 300 ns ; assumed, as sched_yield: sem_post calls the kernel as long as a woken thread has not taken the semaphore (nwaiters in sem_post.c of glibc)
sched_yield = 300 ns ; assumed: a system call that does next to nothing
context switch = 1300 ns ; B. Sigoure, How long does it take to make a context switch?, 2010: 1.3 us on a Xeon X5550, threads pinned
spin = 10 ns ; assumed: a pause, and a look at memory that another core writes
least wake delay = 3 us ; an idle core leaves state C1 (nehalem_cstates in drivers/idle/intel_idle.c of Linux)
mean wake delay = 20 us ; assumed: an idle core leaves state C3 (the same table)
most wake delay = 200 us ; an idle core leaves state C6 (the same table)
most timer lateness = 50 us ; the usual timer slack of Linux (prctl(2), PR_SET_TIMERSLACK); assumed for the others
macos: most timer lateness = 2 ms ; measured: sleeps of 10 ms took 12.2 ms (pull request 5769 of DataDog/dd-trace-rb)
windows: most timer lateness = 15600 us ; the clock ticks every 15.6 ms (Windows Internals)
time slice = 3 ms ; half of sched_latency, 6 ms on one processor, for two threads (kernel/sched_fair.c of Linux 2.6.3x)
macos-2011: time slice = 10 ms ; DEFAULT_PREEMPTION_RATE, 100 a second (osfmk/kern/sched_prim.c of XNU)
macos: time slice = 10 ms ; the same
windows: time slice = 187 ms ; twelve ticks of the clock, as servers have it (Windows Internals); the published machine ran Server 2008
freertos: time slice = 1 ms ; configTICK_RATE_HZ of the examples, 1000
preemption lead = 1 ms ; a woken thread takes a core from one that has run so much longer lately (sched_wakeup_granularity of Linux, on one processor); assumed for the others
sleeper credit = 3 ms ; so much less does a thread that has slept count as having run, at most (half of sched_latency of Linux, GENTLE_FAIR_SLEEPERS); assumed for the others
client = 300 us ; from an answer to the next message: the client's part of 1.29 ms a message, as much as a system call of the server (D. Beazley, RuPy 2011, slide 17)
time between signals = 100 ms ; assumed: in the mean, from one that has been handled to the next
