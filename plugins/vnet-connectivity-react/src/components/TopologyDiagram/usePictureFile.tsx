import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { PictureFileProps } from './PictureFile';
import type { PictureFormat } from './DiagramToolbar';

const PictureFile = lazy(() => import('./PictureFile'));

/** Renders the picture beside the page on request, and saves it as a file. */
export function usePictureFile(): {
  readonly picture: (
    props: Omit<PictureFileProps, 'format' | 'onEnd'>,
  ) => ReactNode;
  readonly save: (format: PictureFormat) => void;
  readonly hasFailed: boolean;
} {
  const [format, setFormat] = useState<PictureFormat>();
  const [hasFailed, setHasFailed] = useState(false);
  return {
    picture: props =>
      format && (
        <Suspense fallback={null}>
          <PictureFile
            {...props}
            format={format}
            onEnd={error => {
              setFormat(undefined);
              setHasFailed(error !== undefined);
            }}
          />
        </Suspense>
      ),
    save: next => {
      setHasFailed(false);
      setFormat(next);
    },
    hasFailed,
  };
}
