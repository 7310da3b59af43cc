/* Runs a program, and writes how many seconds it took and how many kilobytes of memory it had at most into a file. */
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **words)
{
	struct timespec begin, end;
	struct rusage used;
	int status;
	FILE *file;
	pid_t child;

	if (count < 3)
		return 125;
	clock_gettime(CLOCK_MONOTONIC, &begin);
	child = fork();
	if (child == 0) {
		execv(words[2], words + 2);
		_exit(126);
	}
	if (child < 0 || wait4(child, &status, 0, &used) < 0)
		return 125;
	clock_gettime(CLOCK_MONOTONIC, &end);
	file = fopen(words[1], "w");
	if (file == NULL)
		return 125;
	fprintf(file, "%.6f %ld\n",
		(double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9, used.ru_maxrss);
	fclose(file);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
