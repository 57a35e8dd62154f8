import { EventEmitter } from 'node:events';

/** What a utility process of Electron runs first, in a child process: `process.parentPort`, and then the script. */
const parentPort = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => {
    if (process.connected) process.send?.(message);
  },
});
process.on('message', (data) => parentPort.emit('message', { data }));
Object.assign(process, { parentPort });

await import(process.argv[2]!);
