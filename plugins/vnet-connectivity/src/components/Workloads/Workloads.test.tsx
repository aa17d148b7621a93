import { renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { Workloads } from './Workloads';

describe('Workloads', () => {
  it('says each topic, and each statement about Azure with its document and date', async () => {
    await renderInTestApp(<Workloads />);
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual([
      'The way to the internet',
      'Encryption between machines',
      'Names',
      'Private endpoints',
      'Security groups',
      'Packet sizes',
      'What is not built here',
    ]);
    for (const claim of screen.getAllByRole('listitem')) {
      expect(claim.textContent).not.toMatch(/\{\{|undefined/);
      // What is not built is said of this product.
      if (claim.textContent?.startsWith('IPv6')) continue;
      for (const link of within(claim).getAllByRole('link')) {
        expect(link).toHaveAttribute('href', expect.stringMatching(/^https:/));
      }
      expect(claim.textContent).toMatch(/, \d{4}-\d{2}/);
    }
  });

  it('has the sizes of packets from the facts', async () => {
    await renderInTestApp(<Workloads />);
    expect(
      screen.getByText(/packets of 1,500 bytes.*1,350 bytes.*1,400/),
    ).toBeVisible();
  });
});
