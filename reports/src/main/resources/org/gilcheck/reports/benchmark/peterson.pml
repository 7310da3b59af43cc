/*
 * Peterson's mutual exclusion for N processes, by levels that all but one can pass (BEEM "peterson", without its planted errors).
 * N is defined on top.
 */
byte pos[N];
byte step[N];

active [N] proctype process()
{
	unsigned j : 3;
	unsigned k : 3;

idle:
	j = 1;

wait:
	if
	:: d_step { j < N -> pos[_pid] = j } -> goto enter
	:: j == N -> goto critical
	fi;

enter:
	if
	:: d_step { step[j - 1] = _pid; k = 0 } -> goto look
	fi;

look:
	if
	:: d_step { k < N && (k == _pid || pos[k] < j) -> k++ } -> goto look
	:: d_step { step[j - 1] != _pid || k == N -> j++ } -> goto wait
	fi;

critical:
	pos[_pid] = 0;
	goto idle
}
