import protobuf from 'protobufjs';

/** The part of TensorFlow's `event.proto` and `summary.proto` that scalars need. */
const schema = protobuf.Root.fromJSON({
  nested: {
    Event: {
      oneofs: { what: { oneof: ['fileVersion', 'summary', 'sessionLog'] } },
      fields: {
        wallTime: { type: 'double', id: 1 },
        step: { type: 'int64', id: 2 },
        fileVersion: { type: 'string', id: 3 },
        summary: { type: 'Summary', id: 5 },
        sessionLog: { type: 'SessionLog', id: 7 },
      },
    },
    Summary: {
      fields: { value: { rule: 'repeated', type: 'Value', id: 1 } },
      nested: { Value: { fields: { tag: { type: 'string', id: 1 }, simpleValue: { type: 'float', id: 2 } } } },
    },
    SessionLog: { fields: { status: { type: 'int32', id: 1 } } },
  },
});
const eventType = schema.lookupType('Event');

const sessionStart = 1;

/** What a TensorBoard event file says. */
export type TensorBoardEvent =
  | { readonly kind: 'version' }
  /** From here on the run was resumed: TensorBoard drops what earlier files have of this step and later ones. */
  | { readonly kind: 'resumed'; readonly step: number }
  | { readonly kind: 'scalars'; readonly step: number; readonly values: Readonly<Record<string, number>> };

/** An event as protobuf; `wallTime` in seconds since 1970. */
export function encodeEvent(event: TensorBoardEvent, wallTime: number): Uint8Array {
  return eventType.encode(eventType.create({ wallTime, ...fieldsOf(event) })).finish();
}

function fieldsOf(event: TensorBoardEvent): Record<string, unknown> {
  switch (event.kind) {
    case 'version':
      return { fileVersion: 'brain.Event:2' };
    case 'resumed':
      return { step: event.step, sessionLog: { status: sessionStart } };
    case 'scalars': {
      const value = Object.entries(event.values).map(([tag, simpleValue]) => ({ tag, simpleValue }));
      return { step: event.step, summary: { value } };
    }
  }
}
