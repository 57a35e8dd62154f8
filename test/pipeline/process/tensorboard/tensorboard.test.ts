import crc32c from 'crc-32/crc32c.js';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { frameRecord } from '../../../../src/pipeline/process/tensorboard/record.ts';
import { newFolder } from '../new-folder.ts';
import { runToy } from '../toy-run.ts';

interface Scalar {
  readonly step: number;
  readonly tag: string;
  readonly value: number;
}

/** Reads an event file as TensorBoard does: each record's lengths and checksums, then the fields by their numbers. */
function readEvents(path: string): {
  readonly version: string;
  readonly resumedAt: number | null;
  readonly scalars: readonly Scalar[];
} {
  const bytes = readFileSync(path);
  let version = '';
  let resumedAt: number | null = null;
  const scalars: Scalar[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = Number(bytes.readBigUInt64LE(at));
    const data = bytes.subarray(at + 12, at + 12 + length);
    expect(Buffer.from(frameRecord(data))).toEqual(bytes.subarray(at, at + 16 + length));
    at += 16 + length;
    let step = 0;
    const reader = protobuf.Reader.create(data);
    while (reader.pos < reader.len) {
      const field = reader.uint32();
      if (field === ((2 << 3) | 0)) step = Number(reader.int64());
      else if (field === ((3 << 3) | 2)) version = reader.string();
      else if (field === ((5 << 3) | 2)) scalars.push(...readSummary(reader.bytes(), step));
      else if (field === ((7 << 3) | 2)) {
        expect([...reader.bytes()]).toEqual([1 << 3, 1]);
        resumedAt = step;
      } else reader.skipType(field & 7);
    }
  }
  return { version, resumedAt, scalars };
}

function readSummary(summary: Uint8Array, step: number): Scalar[] {
  const scalars: Scalar[] = [];
  const reader = protobuf.Reader.create(summary);
  while (reader.pos < reader.len) {
    expect(reader.uint32()).toBe((1 << 3) | 2);
    const value = protobuf.Reader.create(reader.bytes());
    expect(value.uint32()).toBe((1 << 3) | 2);
    const tag = value.string();
    expect(value.uint32()).toBe((2 << 3) | 5);
    scalars.push({ step, tag, value: value.float() });
  }
  return scalars;
}

describe('a TensorBoard record', () => {
  it('is framed as TensorFlow frames it', () => {
    // CRC-32C's check value, and a record as TensorFlow's writer makes it.
    expect(crc32c.buf(Buffer.from('123456789')) >>> 0).toBe(0xe3069283);
    expect(Buffer.from(frameRecord(Buffer.from('abc'))).toString('hex')).toBe('0300000000000000b099490e6162636e57f121');
  });
});

describe('report_to tensorboard', () => {
  const training = {
    reportTo: ['tensorboard'],
    maxSteps: 4,
    loggingSteps: 2,
    evalStrategy: 'steps',
    saveSteps: 2,
  } as const;

  it('writes every log, under the names that transformers gives', async () => {
    const outputDir = newFolder();
    const { result } = await runToy({ outputDir, training });
    const [run] = readdirSync(join(outputDir, 'runs'));
    expect(run).toMatch(/^[A-Z][a-z]{2}\d\d_\d\d-\d\d-\d\d_/);
    const [name] = readdirSync(join(outputDir, 'runs', run!));
    expect(name).toMatch(/^events\.out\.tfevents\.\d{10}\./);
    const { version, resumedAt, scalars } = readEvents(join(outputDir, 'runs', run!, name!));
    expect(version).toBe('brain.Event:2');
    expect(resumedAt).toBeNull();
    const loss = scalars.find(({ tag, step }) => tag === 'train/loss' && step === 2)!;
    expect(loss.value).toBe(Math.fround(result.state.log_history[0]!.loss!));
    expect(scalars.filter(({ tag }) => tag === 'eval/f1').map(({ step }) => step)).toEqual([2, 4]);
    expect(scalars.map(({ tag }) => tag)).toContain('train/train_loss');
  });

  it('goes on in the same folder after a resume, and takes back what is then done again', async () => {
    const outputDir = newFolder();
    const named = { ...training, runName: 'pumps' };
    await runToy({ outputDir, training: named });
    await runToy({ outputDir, training: { ...named, resumeFromCheckpoint: join(outputDir, 'checkpoint-2') } });
    const folder = join(outputDir, 'runs', 'pumps');
    const files = readdirSync(folder).map((name) => readEvents(join(folder, name)));
    expect(files.map(({ resumedAt }) => resumedAt)).toEqual([null, 3]);
    expect(files[1]!.scalars.filter(({ tag }) => tag === 'train/loss').map(({ step }) => step)).toEqual([4]);
  });

  it('never stops the training: what fails is named and left out', async () => {
    const loggingDir = newFolder();
    mkdirSync(join(loggingDir, '..'), { recursive: true });
    writeFileSync(loggingDir, 'a file where the folder should be');
    const { result, events } = await runToy({ outputDir: newFolder(), training: { ...training, loggingDir } });
    expect(result.outcome).toBe('finished');
    expect(events.filter((event) => event.type === 'log').map(({ code }) => code)).toEqual(['reporting-failed']);
  });
});
