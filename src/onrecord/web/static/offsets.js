// Between the words of an article on the page and their offsets in its text, which count code points.
// A paragraph tells where it starts (data-start) and which carriage returns of line ends the page leaves out
// (data-returns, offsets in the text); all else stands on the page as one character for one.

const length = (string) => [...string].length;
const returns = (paragraph) => (paragraph.dataset.returns ?? "").split(" ").filter(Boolean).map(Number);

/** The offset of a place in a paragraph: `index` code points of what the page shows stand before it. */
function offset(paragraph, index) {
  let found = +paragraph.dataset.start + index;
  for (const left of returns(paragraph)) if (left < found) found += 1;
  return found;
}

/** The part of a range that lies in a paragraph, null where none does. */
function inside(range, paragraph) {
  if (!range.intersectsNode(paragraph)) return null;
  const part = document.createRange();
  part.selectNodeContents(paragraph);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part.toString().trim() ? part : null;
}

/** The offsets `[start, end]` of what a range has of these paragraphs, without the space around it; null where nothing. */
export function spanOf(range, paragraphs) {
  const parts = paragraphs.map((paragraph) => [paragraph, inside(range, paragraph)]).filter(([, part]) => part);
  if (!parts.length) return null;
  const [first, last] = [parts[0], parts.at(-1)];
  const before = document.createRange();
  const place = ([paragraph, part], words, toEnd) => {
    before.selectNodeContents(paragraph);
    before.setEnd(part.startContainer, part.startOffset);
    return offset(paragraph, length(before.toString()) + (toEnd ? length(words.trimEnd()) : length(words) - length(words.trimStart())));
  };
  return [place(first, first[1].toString(), false), place(last, last[1].toString(), true)];
}

/** Ranges of the page for a span of the text, one for each paragraph that it touches. */
export function rangesOf([start, end], paragraphs) {
  return paragraphs.flatMap((paragraph) => {
    const from = +paragraph.dataset.start, shown = [...paragraph.textContent];
    const index = (at) => at - from - returns(paragraph).filter((left) => left < at).length;
    const [a, b] = [Math.max(0, index(start)), Math.min(shown.length, index(end))];
    if (a >= b) return [];
    const range = document.createRange();
    range.setStart(...node(paragraph, shown.slice(0, a).join("").length));
    range.setEnd(...node(paragraph, shown.slice(0, b).join("").length));
    return [range];
  });
}

/** The text node and the place in it at so many UTF-16 units of a paragraph. */
function node(paragraph, units) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let last = null;
  while (walker.nextNode()) {
    last = walker.currentNode;
    if (units <= last.length) return [last, units];
    units -= last.length;
  }
  return last ? [last, last.length] : [paragraph, 0];
}
