import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { savePng, saveSvg } from './save-picture';
import type { PictureFormat } from './Toolbar';

/** Draws the picture beside the page when it is asked for, and hands it to the user as a file. */
export function usePictureFile(name: string): {
  readonly picture: (
    draw: (ref: React.RefObject<SVGSVGElement>) => ReactNode,
  ) => ReactNode;
  readonly save: (format: PictureFormat) => void;
  readonly hasFailed: boolean;
} {
  const ref = useRef<SVGSVGElement>(null);
  const [format, setFormat] = useState<PictureFormat>();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    if (!format || !ref.current) return;
    if (format === 'svg') saveSvg(ref.current, name);
    else savePng(ref.current, name).catch(() => setHasFailed(true));
    setFormat(undefined);
  }, [format, name]);
  return {
    picture: draw =>
      format && (
        <div hidden aria-hidden="true">
          {draw(ref)}
        </div>
      ),
    save: next => {
      setHasFailed(false);
      setFormat(next);
    },
    hasFailed,
  };
}
