import type { ChangeReport } from './change-report';
import { changeMarkdown } from './markdown';

const nothing: ChangeReport = {
  resources: [],
  flows: [],
  steps: [],
  refused: [],
};

describe('changeMarkdown', () => {
  it('says that nothing changes only where nothing is refused either', () => {
    expect(changeMarkdown(nothing)).toBe('Nothing of what is built changes.\n');
    const text = changeMarkdown({
      ...nothing,
      refused: [
        {
          path: 'circuits.main.bandwidthMbps',
          message: 'Bandwidth only grows.',
          docs: 'https://learn.microsoft.com/azure/expressroute/',
        },
      ],
    });
    expect(text).toContain('### Azure refuses');
    expect(text).toContain('**Resources:** none.');
  });

  it('puts what stops and what is destroyed before what is added', () => {
    const text = changeMarkdown({
      ...nothing,
      resources: [
        {
          address: 'new',
          type: 'azurerm_route',
          action: 'create',
          because: 'a',
        },
        {
          address: 'old',
          type: 'azurerm_route',
          action: 'delete',
          because: 'b',
        },
      ],
      flows: [{ from: 'weu', to: 'hq', minutes: null, because: 'c' }],
    });
    const at = (part: string) => text.indexOf(part);
    expect(at('### Flows that stop')).toBeGreaterThan(0);
    expect(at('### Resources: destroyed')).toBeGreaterThan(
      at('### Flows that stop'),
    );
    expect(at('### Resources: added')).toBeGreaterThan(
      at('### Resources: destroyed'),
    );
    expect(text).toContain('no upper bound is documented');
  });
});
