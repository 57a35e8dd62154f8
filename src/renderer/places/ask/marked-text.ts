/** A span of a text that is to be seen. */
export interface Mark {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** 0 (faint) to 1. */
  readonly strength: number;
  /** Told to the screen reader before the span. */
  readonly label: string;
}

/** A piece of the text with all the marks that lie over it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** Cuts a text at the ends of its marks; together the pieces are the text. Marks that lie outside it are left out. */
export function markedPieces(text: string, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1]!;
    return {
      text: text.slice(start, end),
      start,
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}
