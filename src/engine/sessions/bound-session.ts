import type { TensorView } from '../trainer.ts';
import { InferenceSession, Tensor } from './onnxruntime.ts';
import { tensorsOf } from './tensors.ts';

/** What a graph reads from and writes to the same memory at every run, by the names of its inputs and outputs. */
export interface BoundTensors {
  readonly feeds: ReadonlyMap<string, TensorView>;
  readonly fetches: ReadonlyMap<string, TensorView>;
}

/** What a bound session is opened from. It can be sent to another thread, and shared memory stays shared. */
export interface SessionOrder {
  /** A serialised graph. */
  readonly model: Uint8Array;
  readonly options: InferenceSession.SessionOptions;
  readonly bound: BoundTensors;
}

/** A tensor as it can be sent to another thread. */
export type PlainTensor = Pick<Tensor, 'type' | 'data' | 'dims'>;
export type PlainTensors = Readonly<Record<string, PlainTensor>>;

/** A compiled graph of which most inputs and outputs stay where they are. */
export class BoundSession {
  private readonly session: InferenceSession;
  private readonly given: Readonly<Record<string, Tensor>>;
  private readonly wanted: Readonly<Record<string, Tensor | null>>;

  private constructor(session: InferenceSession, { feeds, fetches }: BoundTensors) {
    this.session = session;
    this.given = tensorsOf(feeds);
    this.wanted = { ...Object.fromEntries(session.outputNames.map((name) => [name, null])), ...tensorsOf(fetches) };
  }

  static async open({ model, options, bound }: SessionOrder): Promise<BoundSession> {
    return new BoundSession(await InferenceSession.create(model, options), bound);
  }

  /**
   * @param feeds the inputs that are not bound
   * @param fetches where those outputs go that are bound for this run alone
   * @returns the outputs that are not bound
   */
  async run(feeds: PlainTensors, fetches: PlainTensors = {}): Promise<PlainTensors> {
    const wanted = { ...this.wanted, ...restored(fetches) };
    const results = Object.entries(await this.session.run({ ...this.given, ...restored(feeds) }, wanted));
    for (const [name, { data }] of results) if (wanted[name] !== null) letGo(data as Float32Array);
    return plain(Object.fromEntries(results.filter(([name]) => wanted[name] === null)));
  }

  async release(): Promise<void> {
    await this.session.release();
  }
}

/** Tensors as they can be sent to another thread. */
export function plain(tensors: PlainTensors): PlainTensors {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, { type, data, dims }]) => [name, { type, data, dims }]),
  );
}

/** Of what lies in bound memory onnxruntime hands out copies, which would pile up until garbage is collected. */
function letGo({ buffer }: Float32Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

function restored(tensors: PlainTensors): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries(tensors).map(([name, tensor]) => [
      name,
      tensor instanceof Tensor ? tensor : new Tensor(tensor.type, tensor.data, tensor.dims),
    ]),
  );
}
