/**
 * Loaded before a program that another process started with a channel to it: when that process
 * ends, however it ends, the program is asked to end as by SIGTERM.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone does not keep the program running.
process.channel?.unref();
