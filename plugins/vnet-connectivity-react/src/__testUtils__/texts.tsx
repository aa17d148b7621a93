import type {
  TranslationFunction,
  TranslationRef,
} from '@backstage/frontend-plugin-api';
import { errorApiRef, translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, MockErrorApi, TestApiProvider } from '@backstage/test-utils';
import type { RenderResult } from '@testing-library/react';
import { render as renderAlone } from '@testing-library/react';
import type { PropsWithChildren, ReactElement } from 'react';
import type { Translate } from '../texts/components';
import type { TranslateDiagram } from '../texts/diagram';
import type { TranslateNetwork } from '../texts/network';
import type { TranslateResults } from '../texts/results';
import {
  vnetConnectivityDiagramTranslationRef,
  vnetConnectivityNetworkTranslationRef,
  vnetConnectivityReactTranslationRef,
  vnetConnectivityResultsTranslationRef,
} from '../translation';

const translationApi = mockApis.translation();
const errorApi = new MockErrorApi();

function Texts({ children }: PropsWithChildren<{}>) {
  return (
    <TestApiProvider
      apis={[
        [translationApiRef, translationApi],
        [errorApiRef, errorApi],
      ]}
    >
      {children}
    </TestApiProvider>
  );
}

/** Renders a component where it finds its texts; all that most components need of a portal. */
export function render(ui: ReactElement): RenderResult {
  return renderAlone(ui, { wrapper: Texts });
}

/** The texts in English, for functions that are not components. */
export const t: Translate = textsOf(vnetConnectivityReactTranslationRef);
/** Those of drawings. */
export const tDiagram: TranslateDiagram = textsOf(
  vnetConnectivityDiagramTranslationRef,
);
/** Those of drawings of documents. */
export const tNetwork: TranslateNetwork = textsOf(
  vnetConnectivityNetworkTranslationRef,
);
/** Those of results. */
export const tResults: TranslateResults = textsOf(
  vnetConnectivityResultsTranslationRef,
);

function textsOf<Messages extends { [key in string]: string }>(
  ref: TranslationRef<string, Messages>,
): TranslationFunction<Messages> {
  const snapshot = translationApi.getTranslation(ref);
  if (!snapshot.ready) throw new Error('Mock translations are always ready.');
  return snapshot.t;
}
