import type { ComponentType } from 'react';
import { ExampleSource } from './ExampleSource';
import { FileSource } from './FileSource';
import type { DocumentSourceProps } from './opened';
import { PasteSource } from './PasteSource';
import { PortalSource } from './PortalSource';

/** The places that documents come from, in the order in which the page offers them. */
export const documentSources: readonly {
  readonly id: string;
  readonly Source: ComponentType<DocumentSourceProps>;
}[] = [
  { id: 'portal', Source: PortalSource },
  { id: 'file', Source: FileSource },
  { id: 'paste', Source: PasteSource },
  { id: 'example', Source: ExampleSource },
];
