/**
 * Loaded into the Azurite process before its own code. Azurite writes its rows and ends when it
 * is sent the message `shutdown`; here a lost parent (its end of the channel closes) and a SIGTERM
 * from the system lead to the same, so that neither loses rows nor leaves a process behind.
 */
const shutDown = (): void => {
  process.emit('message', 'shutdown', undefined);
};
process.once('disconnect', shutDown);
process.once('SIGTERM', shutDown);
// The channel alone must not keep the process alive once Azurite has closed.
process.channel?.unref();
