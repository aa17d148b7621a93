import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Finding } from 'backstage-plugin-vnet-connectivity-common';
import { FindingsList } from './FindingsList';
import { render } from '../../__testUtils__/texts';

const error: Finding = {
  rule: 'address-overlap',
  severity: 'error',
  kind: 'azure-refuses',
  path: 'regions.neu.addressSpace[0]',
  related: ['regions.weu.addressSpace[0]'],
  message: '10.0.0.0/16 of region neu overlaps 10.0.0.0/16 of region weu.',
  docs: 'https://learn.microsoft.com/azure/virtual-network',
  fix: {
    title: 'Use 10.1.0.0/16 for region neu',
    changes: [
      { path: ['regions', 'neu', 'addressSpace', 0], value: '10.1.0.0/16' },
    ],
  },
};
const warning: Finding = {
  rule: 'gateway-transit-single-point-of-failure',
  severity: 'warning',
  kind: 'advice',
  path: 'onPremises.gateways',
  plain: 'When region weu fails, region neu loses your sites too.',
  message: 'When region weu fails, region neu loses on-premises too.',
  docs: 'data:text/html,hello',
};

describe('FindingsList', () => {
  it('names severity, who says no, rule, path and source of each finding, errors first', () => {
    render(<FindingsList findings={[warning, error]} besideYaml />);
    const items = screen.getAllByRole('listitem');
    expect(items[0]).toHaveTextContent(
      'Problem10.0.0.0/16 of region neu overlaps 10.0.0.0/16 of region weu.Azure refuses thisregions.neu.addressSpace[0] regions.weu.addressSpace[0] Rule address-overlapWhat Microsoft says',
    );
    expect(items[1]).toHaveTextContent(
      /^AdviceWhen region weu fails, region neu loses on-premises too/,
    );
    expect(
      screen.getByText('1 problem to solve before anything is created'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 piece of advice')).toBeInTheDocument();
  });

  it('links only to web addresses', () => {
    render(<FindingsList findings={[warning, error]} />);
    expect(
      screen.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(['https://learn.microsoft.com/azure/virtual-network']);
  });

  it('applies a fix by a click', async () => {
    const onFix = jest.fn();
    render(<FindingsList findings={[error, warning]} onFix={onFix} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Use 10.1.0.0/16 for region neu' }),
    );
    expect(onFix).toHaveBeenCalledWith(error);
  });

  it('offers no fix where it cannot be applied, but says where to go', () => {
    render(
      <FindingsList
        findings={[error]}
        placesOf={() => [{ text: 'Step: Regions' }]}
      />,
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.getByText('Step: Regions')).toBeInTheDocument();
  });

  it('leads to both sides of a conflict', async () => {
    const opened: string[] = [];
    render(
      <FindingsList
        findings={[error]}
        placesOf={({ path, related = [] }) =>
          [path, ...related].map(text => ({
            text: `Go to ${text}`,
            open: () => opened.push(text),
          }))
        }
      />,
    );
    for (const button of screen.getAllByRole('button')) {
      await userEvent.click(button);
    }
    expect(opened).toEqual([
      'regions.neu.addressSpace[0]',
      'regions.weu.addressSpace[0]',
    ]);
  });

  it('speaks to people, and keeps the path for whoever asks', () => {
    render(<FindingsList findings={[warning]} />);
    expect(
      screen.getByText(
        'When region weu fails, region neu loses your sites too.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(warning.message)).not.toBeInTheDocument();
    const path = screen.getByText('onPremises.gateways');
    expect(path.closest('details')).not.toHaveAttribute('open');
  });

  it('says that there is nothing to say', () => {
    const { rerender } = render(<FindingsList findings={[]} />);
    expect(screen.getByText(/keeps every rule/)).toBeInTheDocument();
    rerender(<FindingsList findings={[]} emptyText="" />);
    expect(screen.queryByText(/keeps every rule/)).not.toBeInTheDocument();
  });

  it('shows the first of many, and all on demand', async () => {
    const many = Array.from({ length: 600 }, (_, index) => ({
      ...error,
      path: `regions.r${index}`,
    }));
    render(<FindingsList findings={many} />);
    const list = screen.getByRole('list');
    expect(within(list).getAllByRole('listitem')).toHaveLength(10);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 590 more' }),
    );
    expect(within(list).getAllByRole('listitem')).toHaveLength(600);
  });
});
