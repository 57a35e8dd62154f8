/** A message of the contract's protocol, as oRPC encodes it. */
export type BridgeMessage = string | Uint8Array | ArrayBuffer;

/** What the desktop gives its window, as `window.spanwright`. In the browser there is none. */
export interface DesktopBridge {
  /** Sends a message to the workbench. */
  send(data: BridgeMessage): void;
  /** @returns takes the listener off again */
  onMessage(listener: (data: BridgeMessage) => void): () => void;
  /** Where a picked or dropped file lies; empty for one that does not lie on a disk. */
  pathOf(file: File): string;
}

declare global {
  interface Window {
    readonly spanwright?: DesktopBridge;
  }
}
