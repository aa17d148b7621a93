import type { ComponentPropsWithoutRef } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Picture } from './Picture';
import { savePng, saveSvg } from './save-picture';
import type { PictureFormat } from './DiagramToolbar';

/** Props of {@link PictureFile}. */
export interface PictureFileProps
  extends Omit<ComponentPropsWithoutRef<typeof Picture>, 'onDrawn'> {
  readonly format: PictureFormat;
  /** Called once it has been saved, or with the error. */
  readonly onEnd: (error?: unknown) => void;
}

/** Renders a picture beside the page and saves it as a file. It has a file of its own, because few users save one. */
export default function PictureFile({
  format,
  onEnd,
  ...picture
}: PictureFileProps) {
  const ref = useRef<SVGSVGElement>(null);
  const { title } = picture;
  // Once for each file, however often it is rendered in the meantime.
  const isBegun = useRef(false);
  const [isDrawn, setIsDrawn] = useState(false);
  const onDrawn = useCallback(() => setIsDrawn(true), []);
  useEffect(() => {
    if (!isDrawn || isBegun.current || !ref.current) return;
    isBegun.current = true;
    if (format === 'svg') {
      saveSvg(ref.current, title);
      onEnd();
    } else {
      savePng(ref.current, title).then(() => onEnd(), onEnd);
    }
  }, [isDrawn, format, title, onEnd]);
  return (
    <div hidden aria-hidden="true">
      <Picture ref={ref} {...picture} onDrawn={onDrawn} />
    </div>
  );
}
