import { z } from 'zod';
import type { Measured, Row } from '../../page/part.ts';
import { peer, script, spanwrightDocument } from '../processes.ts';
import { bertBase, miniLm, type TimedSize } from '../sizes.ts';
import type { SpeedOptions, SpeedPart } from '../speed-part.ts';

const ours = z.object({
  step_ms: z.number(),
  carrying_ms: z.number(),
  device_mb: z.number(),
  losses: z.array(z.number()),
});
const theirs = z.object({ peer: z.string(), step_ms: z.number(), device_mb: z.number() });
const devices = z.array(z.object({ device: z.string(), usable: z.boolean(), detail: z.string() }));

type Precision = 'float32' | 'bfloat16' | 'float16';

interface Case {
  readonly size: TimedSize;
  readonly lora: boolean;
  readonly precision: Precision;
}

/** The state is carried there and back once for as many steps as keep it to this share. */
const carryingShare = 0.05;

/** A step of training on a graphics card, beside PyTorch's on the same card. */
export const gpu: SpeedPart = {
  id: 'gpu',
  title: 'A step of training on a graphics card',
  about:
    'The time of a step on CUDA within a loop that keeps the state there, and that of carrying the state to the card and back once for many steps, beside transformers and PEFT ' +
    'on PyTorch on the same card. Products of float32 are computed in TF32 on both sides; in bfloat16 and float16 with autocast there, as here. Dropout is on. Measured only where there is such a card.',
  measure,
};

async function measure(options: SpeedOptions): Promise<Measured> {
  const columns = ['ms', 'PyTorch ms', 'ratio', 'carrying ms', 'steps in one go', 'MB', 'PyTorch MB'];
  const found = await spanwrightDocument(['devices', '--json'], devices);
  const cuda = found.find(({ device }) => device === 'cuda');
  if (!cuda?.usable) return { columns, rows: [], notes: [`Not run: ${cuda?.detail ?? 'there is no CUDA here'}.`] };
  const cases = [miniLm, bertBase].flatMap((size) => [
    ...timed({ ...size, batch: 8 }, [false, 'float32'], [false, 'bfloat16'], [true, 'float32']),
    ...(options.short
      ? []
      : timed({ ...size, batch: 32 }, [false, 'float32'], [false, 'bfloat16'], [true, 'bfloat16'])),
  ]);
  const rows: Row[] = [];
  for (const one of cases) rows.push(await measureCase(one, options));
  const agreement = await agreementWithProcessor(options);
  return { columns, rows: [...rows], notes: [`The card: ${cuda.detail}.`, agreement] };
}

function timed(size: TimedSize, ...ways: readonly (readonly [lora: boolean, precision: Precision])[]): Case[] {
  return ways.map(([lora, precision]) => ({ size, lora, precision }));
}

async function measureCase({ size, lora, precision }: Case, { python, short, tell }: SpeedOptions): Promise<Row> {
  const name = `${size.name}, ${size.batch}×${size.seq}, ${lora ? 'LoRA' : 'full'}, ${precision}`;
  tell(name);
  const sizes = numbersOf(size);
  const asked = {
    device: 'cuda',
    ...sizes,
    lora,
    dropout: 0.1,
    precision,
    steps: short ? 5 : size.batch > 8 ? 20 : 40,
  };
  const mine = await script('device-steps.ts', [JSON.stringify(asked)], ours);
  const flags = Object.entries({ ...sizes, steps: short ? 5 : 25, dropout: 0.1, device: 'cuda', precision });
  const words = [...flags.flatMap(([flag, value]) => [`--${flag}`, String(value)]), ...(lora ? ['--lora'] : [])];
  const other = python === null ? null : await peer(python, 'torch_step.py', words, theirs);
  const together = Math.max(1, Math.ceil((mine.carrying_ms * (1 - carryingShare)) / carryingShare / mine.step_ms));
  const cells = [
    mine.step_ms.toFixed(1),
    other === null ? 'not run' : other.step_ms.toFixed(1),
    other === null ? 'not run' : (mine.step_ms / other.step_ms).toFixed(2),
    mine.carrying_ms.toFixed(0),
    String(together),
    String(mine.device_mb),
    other === null ? 'not run' : String(other.device_mb),
  ];
  tell(`  ${cells.join(', ')}`);
  return { name, holds: null, cells };
}

function numbersOf({ layers, hidden, heads, inter, batch, seq }: TimedSize) {
  return { layers, hidden, heads, inter, batch, seq };
}

/** The first losses of MiniLM's size without dropout, on the card and on the processor. */
async function agreementWithProcessor({ tell }: SpeedOptions): Promise<string> {
  tell("the losses beside the processor's");
  const sizes = numbersOf(miniLm);
  const losses = async (device: string, precision: Precision) => {
    const asked = { device, ...sizes, batch: 4, lora: false, dropout: 0, precision, steps: 1 };
    return (await script('device-steps.ts', [JSON.stringify(asked)], ours)).losses;
  };
  const expected = await losses('cpu', 'float32');
  const differences: string[] = [];
  for (const precision of ['float32', 'bfloat16', 'float16'] as const) {
    const actual = await losses('cuda', precision);
    const largest = Math.max(...actual.map((loss, index) => Math.abs(loss - expected[index]!)));
    differences.push(
      `${largest.toExponential(1)} in ${precision === 'float32' ? 'float32 (TF32 products)' : precision}`,
    );
  }
  return `The losses of the first three steps of a model of MiniLM's size differ from the processor's by at most ${differences.join(', ')}.`;
}
