/** A place in a drawing, in pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

type Span = readonly [number, number];

/** A straight-line scale from one span to another; a span without length lands in the middle. */
export function scaleBetween([from, to]: Span, [start, end]: Span): (value: number) => number {
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/**
 * An SVG path through the points. Null breaks the line, so that a period without a figure is not
 * bridged by one that looks measured; a point alone between two breaks gives a dot.
 */
export function linePath(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      if (point === null) return '';
      const starts = (points[index - 1] ?? null) === null;
      const isAlone = starts && (points[index + 1] ?? null) === null;
      const place = `${round(point.x)} ${round(point.y)}`;
      return `${starts ? 'M' : 'L'}${place}${isAlone ? 'h0' : ''}`;
    })
    .join('');
}

/** One decimal of a pixel is finer than any screen shows. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
