import type { SpanBatch, SpanLogits } from '../batch.ts';
import { InferenceSession, Tensor } from '../sessions/onnxruntime.ts';
import { type DeviceName, sessionOptions, type SessionSettings } from '../sessions/open-session.ts';
import { type AnsweredBatches, answeredBatches } from '../sessions/targets.ts';
import type { Answerer, Lane } from './answerer.ts';

/** Answers with an exported ONNX model, read from its file as anybody would. */
export class OnnxPredictor implements Answerer {
  readonly answeredBatches: AnsweredBatches;
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession, device: DeviceName) {
    this.answeredBatches = answeredBatches(device);
    this.#session = session;
  }

  static async open(path: string, settings: SessionSettings): Promise<OnnxPredictor> {
    return new OnnxPredictor(await InferenceSession.create(path, sessionOptions(settings)), settings.device);
  }

  lanes(): readonly Lane[] {
    return [this];
  }

  /** The loss is not computed by an exported model: 0. */
  async evaluate(batch: SpanBatch): Promise<SpanLogits & { readonly loss: number }> {
    const { rows, columns, inputIds, attentionMask, tokenTypeIds } = batch;
    const given = { input_ids: inputIds, attention_mask: attentionMask, token_type_ids: tokenTypeIds };
    const feeds = Object.entries(given)
      .filter(([name]) => this.#session.inputNames.includes(name))
      .map(([name, values]) => [name, new Tensor('int64', BigInt64Array.from(values, BigInt), [rows, columns])]);
    const results = await this.#session.run(Object.fromEntries(feeds) as Record<string, Tensor>);
    const dataOf = (name: string) => results[name]!.data as Float32Array;
    return { start: dataOf('start_logits'), end: dataOf('end_logits'), loss: 0 };
  }

  async dispose(): Promise<void> {
    await this.#session.release();
  }
}
