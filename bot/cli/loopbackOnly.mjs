import { Server } from 'node:net';

/*
 * Loaded before the Playground (`node --import`): it would listen on every address of the
 * computer, and whoever reached it there could act as anybody. Where it names a port and no host,
 * the host becomes the computer's own.
 */
const listen = Server.prototype.listen;
Server.prototype.listen = function listenOnLoopback(port, ...rest) {
  const namesNoHost = typeof port === 'number' && typeof rest[0] !== 'string';
  return listen.apply(this, namesNoHost ? [port, '127.0.0.1', ...rest] : [port, ...rest]);
};
