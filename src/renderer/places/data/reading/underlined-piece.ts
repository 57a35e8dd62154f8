import { h, type FunctionalComponent, type VNodeChild } from 'vue';

/** An underline below a piece of text; lanes lie below each other. */
export interface Underline {
  readonly lane: number;
  readonly kind: string;
  /** 0 (faint) to 1. */
  readonly strength?: number;
}

/**
 * A piece of text with its underlines. Each is a span of its own around the last, so that underlines break with the line
 * and no white space comes between pieces.
 */
export const UnderlinedPiece: FunctionalComponent<{ text: string; underlines: readonly Underline[]; said: string }> = ({
  text,
  underlines,
  said,
}) => {
  if (underlines.length === 0) return text;
  let inner: VNodeChild = text;
  for (const { lane, kind, strength = 1 } of underlines) {
    inner = h('span', { class: ['underline', kind], style: { '--lane': lane, '--strength': strength } }, [inner]);
  }
  return h('mark', { class: underlines.map(({ kind }) => kind) }, [
    said === '' ? null : h('span', { class: 'visually-hidden' }, `${said}: `),
    inner,
  ]);
};
UnderlinedPiece.props = ['text', 'underlines', 'said'];
