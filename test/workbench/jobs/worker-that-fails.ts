import { spawnSync } from 'node:child_process';

/** `process.env.SPANWRIGHT_TEST_END`: how this process ends once it is told to start. */
process.on('message', (message: { readonly type: string }) => {
  if (message.type !== 'start') return;
  switch (process.env.SPANWRIGHT_TEST_END) {
    case 'exit':
      console.error('I have had enough.');
      process.exit(3);
      return;
    case 'memory': {
      // A heap is given its size when its process starts, so another one has to run out of it.
      const greedy = 'const kept = []; for (;;) kept.push(new Array(1e5).fill(kept.length + 0.5));';
      spawnSync(process.execPath, ['--max-old-space-size=64', '-e', greedy], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      process.abort();
      return;
    }
    case 'abort':
      process.abort();
      return;
    case 'nonsense':
      process.send!({ type: 'result-of-sorts' });
  }
});
