/**
 * onnxruntime's builds note down sessions, models and errors, and send them to its makers, unless this is set before the
 * library is loaded. (On Windows they go to the system's own event tracing, which has no such switch.)
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
