package com.example;

/** MyGil with a short cut: nobody has it, so why take the mutex? */
final class HastyGil extends MyGil {
    @Override
    protected void defineAcquire() {
        when(holder.isNobody(), () -> set(holder, self())).otherwise(() -> {
            lock(mutex);
            enqueue(waiting, self());
            unlock(mutex);
        });
        waitUntilHolder();
    }
}
