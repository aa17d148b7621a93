import { configApiRef, useApi } from '@backstage/core-plugin-api';
import type {
  CheckedDocument,
  DesignOptions,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  checkDocument,
  readDesignOptions,
} from 'backstage-plugin-vnet-connectivity-common';
import { useSettled } from 'backstage-plugin-vnet-connectivity-react';
import { useMemo, useRef } from 'react';

/** A text with its design. */
export interface CheckedText {
  /** The text of the design: the latest, or one from a moment ago. */
  readonly text: string;
  readonly design: CheckedDocument;
  /** The last design that can be drawn: this one, or the one before an error in the text. */
  readonly shown?: CheckedDocument;
  /** The text of `shown`. */
  readonly shownText?: string;
  /** True if the design that is shown is older than the text. */
  readonly isOutdated: boolean;
}

/** Texts of more characters take longer to check than a keystroke may. */
const longText = 20_000;
const pauseMs = { short: 120, long: 500 };

/** The options of the portal for designs. */
export function useDesignOptions(): DesignOptions {
  const config = useApi(configApiRef);
  return useMemo(() => readDesignOptions(config), [config]);
}

/** The network of a design, unless traffic cannot be followed in it because a range cannot be read. */
export function drawableTopology({
  topology,
  findings,
}: Pick<CheckedDocument, 'topology' | 'findings'>): Topology | undefined {
  return findings.some(({ rule }) => rule === 'address-prefix-invalid')
    ? undefined
    : topology;
}

/** Checks a text after a pause in typing. */
export function useDesign(text: string, options: DesignOptions): CheckedText {
  const settled = useSettled(
    text,
    text.length > longText ? pauseMs.long : pauseMs.short,
  );
  const result = useMemo(
    () => checkDocument(settled, options),
    [settled, options],
  );
  const last = useRef<{
    readonly design: CheckedDocument;
    readonly text: string;
  }>();
  if (drawableTopology(result)) {
    last.current = { design: result, text: settled };
  }
  const { current } = last;
  return useMemo(
    () => ({
      text: settled,
      design: result,
      shown: current?.design,
      shownText: current?.text,
      isOutdated: current?.design !== result,
    }),
    [settled, result, current],
  );
}
