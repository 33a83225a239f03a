/* Stands between a program and the disk: writes down, in order, every write, truncation, sync,
 * creation, renaming and removal under one folder, and every line said on standard output.
 * Preloaded into the program under test only. RECORDER_FOLDER: the folder; RECORDER_LOG: the log.
 *
 * One record: kind (1 byte), offset (8), length of the path (4), length of the data (4), path, data;
 * numbers as the machine writes them. Kinds: W write, T truncate, S sync, C create, R rename (the
 * data is the new path), U remove, M line said.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static int journal = -2;

static const char *folder(void) { return getenv("RECORDER_FOLDER"); }

static void put(const void *data, size_t length) {
  const char *at = data;
  while (length > 0) {
    ssize_t done = syscall(SYS_write, journal, at, length);
    if (done <= 0) abort();
    at += done;
    length -= (size_t)done;
  }
}

/* With the order held. */
static void record(char kind, const char *path, uint64_t offset, const void *data, size_t length) {
  if (journal == -2) {
    const char *log = getenv("RECORDER_LOG");
    journal = log ? (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
  }
  if (journal < 0) return;
  uint32_t path_length = (uint32_t)strlen(path), data_length = (uint32_t)length;
  put(&kind, 1);
  put(&offset, 8);
  put(&path_length, 4);
  put(&data_length, 4);
  put(path, path_length);
  put(data, length);
}

static int ours(const char *path) {
  const char *in = folder();
  return in && strncmp(path, in, strlen(in)) == 0;
}

/* The path behind a descriptor, when it is under the folder. */
static int path_of(int fd, char *out, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, out, size - 1);
  if (length <= 0) return 0;
  out[length] = 0;
  return ours(out);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define HELD(body) do { pthread_mutex_lock(&order); body; pthread_mutex_unlock(&order); } while (0)

static ssize_t written(int fd, const void *data, size_t length, off_t offset, int placed) {
  char path[4096];
  ssize_t done;
  if (fd == 1) {
    HELD({ done = syscall(SYS_write, fd, data, length); if (done > 0) record('M', "", 0, data, (size_t)done); });
    return done;
  }
  if (!path_of(fd, path, sizeof path))
    return placed ? syscall(SYS_pwrite64, fd, data, length, offset) : syscall(SYS_write, fd, data, length);
  HELD({
    if (!placed) offset = (off_t)syscall(SYS_lseek, fd, 0, SEEK_CUR);
    done = placed ? syscall(SYS_pwrite64, fd, data, length, offset) : syscall(SYS_write, fd, data, length);
    if (!placed && done > 0) offset = (off_t)syscall(SYS_lseek, fd, 0, SEEK_CUR) - done;
    if (done > 0) record('W', path, (uint64_t)offset, data, (size_t)done);
  });
  return done;
}

ssize_t write(int fd, const void *data, size_t length) { return written(fd, data, length, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t at) { return written(fd, data, length, at, 1); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t at) { return written(fd, data, length, at, 1); }

static int cut(int fd, off_t length) {
  char path[4096];
  int done;
  if (!path_of(fd, path, sizeof path)) return (int)syscall(SYS_ftruncate, fd, length);
  HELD({ done = (int)syscall(SYS_ftruncate, fd, length); if (!done) record('T', path, (uint64_t)length, "", 0); });
  return done;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

static int synced(int fd, int number) {
  char path[4096];
  int done;
  if (!path_of(fd, path, sizeof path)) return (int)syscall(number, fd);
  HELD({ done = (int)syscall(number, fd); if (!done) record('S', path, 0, "", 0); });
  return done;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }

static int opened(int at, const char *path, int flags, mode_t mode) {
  int made = flags & (O_CREAT | O_TRUNC), fd;
  if (!made || !ours(path)) return (int)syscall(SYS_openat, at, path, flags, mode);
  HELD({
    struct stat was;
    int there = stat(path, &was) == 0;
    fd = (int)syscall(SYS_openat, at, path, flags, mode);
    if (fd >= 0 && !there) record('C', path, 0, "", 0);
    if (fd >= 0 && there && (flags & O_TRUNC)) record('T', path, 0, "", 0);
  });
  return fd;
}
#define MODE(flags) mode_t mode = 0; if ((flags) & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int openat(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags, mode); }

int rename(const char *from, const char *to) {
  int done;
  HELD({ done = (int)syscall(SYS_rename, from, to); if (!done && ours(from)) record('R', from, 0, to, strlen(to)); });
  return done;
}
int unlink(const char *path) {
  int done;
  HELD({ done = (int)syscall(SYS_unlink, path); if (!done && ours(path)) record('U', path, 0, "", 0); });
  return done;
}

/* Ways round the writes above: the program falls back on them. */
ssize_t copy_file_range(int a, off64_t *b, int c, off64_t *d, size_t e, unsigned f) {
  (void)a; (void)b; (void)c; (void)d; (void)e; (void)f;
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile(int a, int b, off_t *c, size_t d) {
  (void)a; (void)b; (void)c; (void)d;
  errno = ENOSYS;
  return -1;
}
ssize_t sendfile64(int a, int b, off64_t *c, size_t d) {
  (void)a; (void)b; (void)c; (void)d;
  errno = ENOSYS;
  return -1;
}
