# What primitive operations cost on the machines of D. Beazley's talks of 2010 and 2011: Intel processors of the Nehalem generation.
# NAME = TIME ; SOURCE. A line that begins with the name of an operating system profile and a colon holds for that one alone.
# None of these numbers was fitted to a figure of an experiment with a GIL but where the source says so.

tick = 31 ns ; 100 million rounds of a countdown took 6.12 s (D. Beazley, RuPy 2011); two of a round's instructions count as ticks, the others take the evaluation loop's short cut (Python/ceval.c of 2.7)
lock = 12 ns ; locking and unlocking a free mutex 25 ns (J. Dean, LADIS 2009)
signal = 7 ns ; nobody sleeps there: a look at memory in the second-level cache (J. Dean, LADIS 2009)
wake = 2200 ns ; 20.9 s more in 9.5 million Mach calls (D. Beazley, Inside the Python GIL, 2009: 24.6 s and 45.5 s on two cores)
repeated signal = 0 ns ; a condition whose sleeper has been woken counts it no longer (pthread_cond.c of Apple's Libc 594 and of glibc before 2.25); Mac OS X 10.5 called the kernel then
repeated post = 300 ns ; assumed, as sched_yield: sem_post calls the kernel until a woken waiter has run (nwaiters in nptl/sysdeps/unix/sysv/linux/sem_post.c of glibc)
sched_yield = 300 ns ; assumed: an empty system call, and a look at the run queue
context switch = 1300 ns ; B. Sigoure, How long does it take to make a context switch?, 2010: 1.3 us on a Xeon X5550, threads pinned
spin = 10 ns ; assumed: a pause, and a look at memory that another core writes
least wake delay = 3 us ; an idle core leaves state C1 (nehalem_cstates in drivers/idle/intel_idle.c of Linux)
mean wake delay = 20 us ; an idle core leaves state C3 (the same table)
most wake delay = 200 us ; an idle core leaves state C6 (the same table)
most timer lateness = 50 us ; the usual timer slack of Linux (prctl(2), PR_SET_TIMERSLACK)
macos: most timer lateness = 2 ms ; a sleep of 10 ms took 12.2 ms (pull request 5769 of dd-trace-rb)
windows: most timer lateness = 15600 us ; the clock ticks every 15.6 ms
time slice = 3 ms ; sched_min_granularity of Linux 2.6.3x, 0.75 ms, times 4 on eight processors
macos-2011: time slice = 10 ms ; the preemption rate of Mach, 100 a second (osfmk/kern/sched_prim.c)
macos: time slice = 10 ms ; the same
windows: time slice = 187 ms ; twelve ticks of the clock on a server (Windows Internals)
freertos: time slice = 1 ms ; configTICK_RATE_HZ of the examples, 1000
preemption lead = 1 ms ; a woken thread takes a core from one that has run so much longer lately (sched_wakeup_granularity of Linux)
sleeper credit = 3 ms ; so much less does a thread that has slept count as having run, at most (half of sched_latency of Linux, GENTLE_FAIR_SLEEPERS)
client = 300 us ; from an answer to the next message: the client's part of 1.29 ms a message, as much as a system call of the server (D. Beazley, RuPy 2011, slide 17)
time between signals = 100 ms ; assumed: in the mean, from one that has been handled to the next
