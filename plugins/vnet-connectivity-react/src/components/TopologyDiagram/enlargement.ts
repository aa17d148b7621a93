/** The enlargement of a drawing, and its position. */
export interface Enlargement {
  readonly scale: number;
  /** For the `transform` of its content. */
  readonly transform: string;
}

/** A drawing that is seen as a whole. */
export const wholeDrawing: Enlargement = {
  scale: 1,
  transform: 'translate(0,0) scale(1)',
};

/** Leaves the plain wheel, one finger and every button but the first to the page, and dragging where all is in sight. */
export function isForDrawing(
  event: MouseEvent | TouchEvent | WheelEvent,
  isEnlarged: boolean,
): boolean {
  if (event.type === 'wheel') {
    return 'ctrlKey' in event && (event.ctrlKey || event.metaKey);
  }
  if ('touches' in event) return event.touches.length > 1;
  return isEnlarged && !event.ctrlKey && event.button === 0;
}
