import {
  createTranslationRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { question } from '../../content/question';
import { vnetConnectivityLearnTranslationRef } from '../../content/translation';
import { units } from '../../content/units';
import { RichText } from './RichText';

/** Shows a message that is translated as these words. */
async function show(words: string) {
  const api = mockApis.translation();
  // The first messages of an id are the ones that it keeps.
  api.getTranslation(
    createTranslationRef({
      id: vnetConnectivityLearnTranslationRef.id,
      messages: {
        [question.text.key]: words,
        [units.gigabitsPerSecond.key]: units.gigabitsPerSecond.english,
      },
    }),
  );
  await renderInTestApp(
    <TestApiProvider apis={[[translationApiRef, api]]}>
      <p data-testid="text">
        <RichText message={question.text} />
      </p>
    </TestApiProvider>,
  );
  return screen.getByTestId('text');
}

describe('RichText', () => {
  it('shows terms, figures, names and links where they stand', async () => {
    const text = await show(
      'A [way](term:peering) of [](figure:vpnOneTunnel) in [](name:homeRegion), **not** [this](section:virtual-wan)',
    );
    expect(text).toHaveTextContent(
      'A way of 2.3 Gbps in West Europe, not this',
    );
    expect(screen.getByRole('link', { name: 'way' })).toHaveAttribute(
      'href',
      '#word-peering',
    );
    expect(screen.getByRole('link', { name: '2.3 Gbps' })).toHaveAttribute(
      'data-figure',
      'vpnOneTunnel',
    );
    expect(screen.getByText('not').tagName).toBe('STRONG');
    expect(screen.getByRole('link', { name: 'this' })).toHaveAttribute(
      'href',
      '#virtual-wan',
    );
  });

  it.each([
    ['[words](term:nothing)', 'words'],
    ['[words](figure:nothing)', 'words'],
    ['[](figure:nothing)', 'nothing'],
    ['[](name:nothing)', 'nothing'],
    ['[words](section:nothing)', 'words'],
    ['[words](nothing:peering)', 'words'],
    // What every object has is no entry of the glossary.
    ['[words](term:constructor)', 'words'],
    ['[words](term:peering', '[words](term:peering'],
  ])('shows what %s has of words', async (words, shown) => {
    const text = await show(words);
    expect(text.textContent).toBe(shown);
    expect(screen.queryByRole('link')).toBeNull();
  });
});
