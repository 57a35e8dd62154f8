/**
 * Times training steps on a device, many in one go: prints the milliseconds of a step, those of carrying the state there
 * and back, the largest memory in use on the card, and the first losses.
 *
 *     node device-steps.ts '{"device":"cuda","layers":6,…}'
 */
import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { families } from '../../../src/cli/commands/bench/families.ts';
import { randomBatch, timedTrainer } from '../../../src/cli/commands/bench/timed-trainer.ts';
import { deviceNames } from '../../../src/engine/sessions/open-session.ts';
import { productPrecisions } from '../../../src/engine/graph/target.ts';

const asked = z
  .object({
    device: z.enum(deviceNames),
    layers: z.int(),
    hidden: z.int(),
    heads: z.int(),
    inter: z.int(),
    batch: z.int(),
    seq: z.int(),
    lora: z.boolean(),
    dropout: z.number(),
    precision: z.enum(productPrecisions),
    /** Steps of the long go. */
    steps: z.int(),
  })
  .parse(JSON.parse(process.argv[2]!));

const { batch: rows, seq: columns } = asked;
const config = families.bert({ ...asked, vocab: 30522, positions: 512 });
const trainer = await timedTrainer(config, {
  lora: asked.lora,
  recompute: false,
  session: { device: asked.device, threads: undefined },
  rows,
  precision: asked.precision,
});
const batch = randomBatch(rows, columns, 30522);
const go = async (count: number) => {
  const planned = Array.from({ length: count }, () => ({ batches: [batch], learningRate: 1e-5 }));
  const begun = performance.now();
  const reports = await trainer.steps(planned);
  return { ms: performance.now() - begun, reports };
};
const losses = (await go(3)).reports.map(({ loss }) => loss);
const one = Math.min((await go(1)).ms, (await go(1)).ms, (await go(1)).ms);
const many = Math.min((await go(asked.steps)).ms, (await go(asked.steps)).ms);
const stepMs = asked.steps > 1 ? (many - one) / (asked.steps - 1) : many;
const memory = () => {
  const lines = execFileSync('nvidia-smi', ['--query-compute-apps=pid,used_memory', '--format=csv,noheader,nounits']);
  return Number(String(lines).split('\n')[0]?.split(',')[1] ?? 0);
};
console.log(
  JSON.stringify({
    step_ms: stepMs,
    carrying_ms: Math.max(0, one - stepMs),
    device_mb: asked.device === 'cuda' ? memory() : 0,
    resident_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    losses,
  }),
);
await trainer.dispose();
