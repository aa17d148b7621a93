/** A document that somebody opened, from wherever it came. */
export interface OpenedDocument {
  /** A file's name, or another name for people. */
  readonly name: string;
  readonly text: string;
}

/** Props of a source of documents: a file, the clipboard, an example. */
export interface DocumentSourceProps {
  readonly onOpen: (document: OpenedDocument) => void;
  /** Called with the reason for which a document was not opened, in words. */
  readonly onProblem: (message: string) => void;
}

/** A document that was opened on another page, for this one to read. */
let handed: OpenedDocument | undefined;

/** Hands a document to the page, which reads it when it is shown next. */
export function handDocument(document: OpenedDocument): void {
  handed = document;
}

/** The document that was handed over, once. */
export function takeDocument(): OpenedDocument | undefined {
  const document = handed;
  handed = undefined;
  return document;
}
