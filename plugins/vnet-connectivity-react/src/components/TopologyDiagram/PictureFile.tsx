import type { ComponentPropsWithoutRef } from 'react';
import { useEffect, useRef } from 'react';
import { Picture } from './Picture';
import { savePng, saveSvg } from './save-picture';
import type { PictureFormat } from './DiagramToolbar';

/** Props of {@link PictureFile}. */
export interface PictureFileProps
  extends ComponentPropsWithoutRef<typeof Picture> {
  readonly format: PictureFormat;
  /** Called once it has been handed to the user, or with what went wrong. */
  readonly onEnd: (error?: unknown) => void;
}

/** Draws a picture beside the page and hands it to the user as a file. In a file of its own, as few people keep one. */
export default function PictureFile({
  format,
  onEnd,
  ...picture
}: PictureFileProps) {
  const ref = useRef<SVGSVGElement>(null);
  const { title } = picture;
  // Once for each file, whatever is drawn anew in the meantime.
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current || !ref.current) return;
    isBegun.current = true;
    if (format === 'svg') {
      saveSvg(ref.current, title);
      onEnd();
    } else {
      savePng(ref.current, title).then(() => onEnd(), onEnd);
    }
  }, [format, title, onEnd]);
  return (
    <div hidden aria-hidden="true">
      <Picture ref={ref} {...picture} />
    </div>
  );
}
