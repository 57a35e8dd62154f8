/** A line of a page, as it is printed. Measures in points; `y` rises from the foot of the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of its letters, the most there are of. */
  readonly size: number;
}

/** A piece of text as the PDF places it. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Whether the reader of the PDF saw a line end behind it. */
  readonly endsLine: boolean;
}

/** In parts of the size of the letters. */
const sameLine = 0.5;
const gapOfWords = 0.2;
const gapOfColumns = 3;

/** The pieces of a page as lines, in the order in which they are placed. */
export function toLines(pieces: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let row: PlacedText[] = [];
  const end = () => {
    const line = lineOf(row);
    if (line) lines.push(line);
    row = [];
  };
  for (const piece of pieces) {
    const last = row.findLast(({ text }) => text.trim() !== '');
    if (last && piece.text.trim() !== '' && !goesOn(last, piece)) end();
    row.push(piece);
    if (piece.endsLine) end();
  }
  end();
  return lines;
}

/** Raised and lowered letters are of the line that they stand in. */
function goesOn(last: PlacedText, next: PlacedText): boolean {
  const size = Math.max(last.size, next.size);
  return Math.abs(last.y - next.y) < size * sameLine && next.x - (last.x + last.width) < size * gapOfColumns;
}

function lineOf(row: readonly PlacedText[]): Line | null {
  const inked = row.filter(({ text }) => text.trim() !== '');
  if (inked.length === 0) return null;
  let text = '';
  let end = 0;
  for (const piece of row) {
    const isApart = text !== '' && piece.x - end > piece.size * gapOfWords;
    if (isApart && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += ' ';
    text += piece.text;
    if (piece.text.trim() !== '') end = piece.x + piece.width;
  }
  const main = inked.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most));
  return {
    text: text.replaceAll(/\s+/g, ' ').trim(),
    left: Math.min(...inked.map(({ x }) => x)),
    right: Math.max(...inked.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
  };
}
