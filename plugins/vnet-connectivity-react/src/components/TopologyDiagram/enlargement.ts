/** The enlargement of a drawing, and its position. */
export interface Enlargement {
  readonly scale: number;
  /** For the `transform` of its content. */
  readonly transform: string;
}

/** The enlargement of a drawing that is shown as a whole. */
export const wholeDrawing: Enlargement = {
  scale: 1,
  transform: 'translate(0,0) scale(1)',
};

/**
 * True if a gesture is for the drawing. The plain wheel, one finger and every button but the first are for the page,
 * and so is dragging while the whole drawing is visible.
 */
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
