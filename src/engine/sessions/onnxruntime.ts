/** The one door to onnxruntime: whoever came in by another would have it report to its makers. */
import './without-telemetry.ts';

export { InferenceSession, listSupportedBackends, Tensor } from 'onnxruntime-node';
