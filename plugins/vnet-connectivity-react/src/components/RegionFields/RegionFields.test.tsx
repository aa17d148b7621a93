import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { azureRegions } from 'backstage-plugin-vnet-connectivity-common';
import { useState } from 'react';
import { render } from '../../__testUtils__/texts';
import { loadSearchList } from '../search-list';
import { SuggestField } from '../SuggestField';
import { RegionField } from './RegionField';
import { RegionPicker } from './RegionPicker';
import { RegionPickerOnDemand } from './RegionPickerOnDemand';

describe('RegionPicker', () => {
  // How it takes over is tested with the field.
  beforeAll(loadSearchList);

  const setUp = (allowedLocations?: readonly string[]) => {
    const added: string[] = [];
    render(
      <>
        <RegionPicker
          allowedLocations={allowedLocations}
          onAdd={locations => added.push(...locations)}
        />
        <button type="button">Elsewhere</button>
      </>,
    );
    return { added, field: screen.getByLabelText('Add a region') };
  };

  it.each([
    ['East US', 'eastus'],
    ['West US', 'westus'],
    ['Central US', 'centralus'],
    ['South India', 'southindia'],
    ['germany', 'germanywestcentral'],
    ['eastus2', 'eastus2'],
    ['frankfurt', 'germanywestcentral'],
    ['virginia', 'eastus'],
    ['new york', 'eastus'],
  ])('adds what was written: %s and Enter give %s', async (query, location) => {
    const { added, field } = setUp();
    await userEvent.type(field, `${query}{Enter}`);
    expect(added).toEqual([location]);
    expect(field).toHaveValue('');
  });

  it('adds every region by its name', async () => {
    const { added, field } = setUp();
    for (const { displayName } of azureRegions) {
      fireEvent.change(field, { target: { value: displayName } });
      fireEvent.keyDown(field, { key: 'Enter' });
    }
    expect(added).toEqual(azureRegions.map(({ location }) => location));
  });

  it('adds the one that was gone to with the arrow keys', async () => {
    const { added, field } = setUp();
    await userEvent.type(field, 'east us{ArrowDown}{Enter}');
    expect(added).toEqual(['eastus2']);
  });

  it('does not add what only appeared under the mouse', async () => {
    const { added, field } = setUp();
    await userEvent.type(field, 'east us');
    fireEvent.mouseOver(screen.getAllByRole('option')[1]);
    await userEvent.keyboard('{Enter}');
    expect(added).toEqual(['eastus']);
  });

  it('adds nothing on Enter while nothing is written or nothing is found', async () => {
    const { added, field } = setUp();
    await userEvent.click(field);
    await userEvent.keyboard('{Enter}');
    await userEvent.type(field, 'atlantis{Enter}');
    expect(added).toEqual([]);
    expect(field).toHaveValue('atlantis');
  });

  it('adds a list that was written with commas, and keeps what of it is no region', async () => {
    const { added, field } = setUp();
    await userEvent.type(field, 'West Europe, northeurope; Atlantis,EAST US');
    expect(screen.getByRole('option')).toHaveTextContent(
      'Add 3 regions: West Europe, North Europe, East US',
    );
    await userEvent.keyboard('{Enter}');
    expect(added).toEqual(['westeurope', 'northeurope', 'eastus']);
    expect(field).toHaveValue('Atlantis');
  });

  it('adds lines that were pasted', async () => {
    const { added, field } = setUp();
    await userEvent.click(field);
    await userEvent.paste('West Europe\r\nNorth Europe\n');
    expect(field).toHaveValue('West Europe, North Europe');
    await userEvent.keyboard('{Enter}');
    expect(added).toEqual(['westeurope', 'northeurope']);
  });

  it.each(['swedensouth', 'Sweden South', 'jioindiawest'])(
    'adds %s, which this version does not know, only to who goes to it',
    async name => {
      const { added, field } = setUp();
      await userEvent.type(field, `${name}{Enter}`);
      expect(added).toEqual([]);
      expect(screen.getByRole('option')).toHaveTextContent(
        /anyway: this version does not know such a region/,
      );
      await userEvent.keyboard('{ArrowDown}{Enter}');
      expect(added).toEqual([name.toLowerCase().replace(' ', '')]);
    },
  );

  it.each([
    ['a typing error', 'westeuropee'],
    ['what cannot be a location', 'west-europe-1!'],
    ['a region of another cloud', 'usgovvirginia'],
  ])('does not offer %s as a new region', async (_, written) => {
    const { field } = setUp();
    await userEvent.type(field, written);
    expect(screen.queryByText(/anyway/)).not.toBeInTheDocument();
  });

  it('does not offer an unknown region that the portal does not allow', async () => {
    const { field } = setUp(['westeurope', 'swedensouth']);
    await userEvent.type(field, 'swedensouth');
    expect(screen.getByText(/anyway/)).toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.type(field, 'taiwannorth');
    expect(screen.queryByText(/anyway/)).not.toBeInTheDocument();
  });

  it('takes a whole name when the field is left, and says that anything else was not added', async () => {
    const { added, field } = setUp();
    await userEvent.type(field, 'north europe');
    await userEvent.click(screen.getByText('Elsewhere'));
    expect(added).toEqual(['northeurope']);
    await userEvent.type(field, 'europe');
    await userEvent.click(screen.getByText('Elsewhere'));
    expect(added).toEqual(['northeurope']);
    expect(field).toHaveValue('europe');
    expect(field).toHaveAccessibleDescription(/“europe” was not added/);
  });

  it('says where a region is, how far it is from a place, and whether it is on request only', async () => {
    const { field } = setUp();
    await userEvent.type(field, 'new york');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent(
      /^East US eastus, \d+ km from New York, 3 zones$/,
    );
    await userEvent.clear(field);
    await userEvent.type(field, 'virginia');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent(
      /^East US eastus, Virginia, 3 zones$/,
    );
    await userEvent.clear(field);
    await userEvent.type(field, 'germany');
    const options = screen.getAllByRole('option');
    expect(options.at(-1)).toHaveTextContent(
      /^Germany North .*on request only/,
    );
  });

  it('shows all regions by geography while nothing is written, and only those that are allowed', async () => {
    const { field } = setUp(['westeurope', 'northeurope']);
    await userEvent.click(field);
    expect(
      within(screen.getByRole('listbox')).getAllByRole('option'),
    ).toHaveLength(2);
  });
});

describe('RegionField', () => {
  function Harness({ start = '' }: { readonly start?: string }) {
    const [value, setValue] = useState(start);
    return (
      <>
        <RegionField label="Location" value={value} onChange={setValue} />
        <output>{value}</output>
      </>
    );
  }

  it('holds the location and shows the name', async () => {
    render(<Harness start="westeurope" />);
    const field = screen.getByLabelText('Location');
    expect(field).toHaveValue('West Europe');
    await userEvent.clear(field);
    await userEvent.type(field, 'East US{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent(/^eastus$/);
    expect(field).toHaveValue('East US');
  });

  it('keeps what is no region for the rules to report, and can be emptied', async () => {
    render(<Harness />);
    const field = screen.getByLabelText('Location');
    await userEvent.type(field, 'atlantis');
    await userEvent.tab();
    expect(screen.getByRole('status')).toHaveTextContent('atlantis');
    await userEvent.clear(field);
    await userEvent.tab();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

describe('RegionPickerOnDemand', () => {
  const setUp = () => {
    const added: string[] = [];
    render(
      <RegionPickerOnDemand onAdd={locations => added.push(...locations)} />,
    );
    return { added, field: screen.getByLabelText('Add a region') };
  };
  /** The field that has the list. */
  const picker = () =>
    waitFor(() => {
      const found = screen.getByRole('textbox', { name: 'Add a region' });
      expect(found).toHaveAttribute('aria-autocomplete');
      return found;
    });

  it('takes over what was written before it was there, with the cursor and what answers it', async () => {
    const { added, field } = setUp();
    // Faster than anything can load.
    act(() => field.focus());
    fireEvent.change(field, { target: { value: 'east us' } });
    const loaded = await picker();
    expect(loaded).toHaveFocus();
    expect(loaded).toHaveValue('east us');
    expect(screen.getAllByRole('option')[0]).toHaveTextContent('East US');
    await userEvent.keyboard('{Enter}');
    expect(added).toEqual(['eastus']);
    await userEvent.keyboard('frankfurt{Enter}');
    expect(added).toEqual(['eastus', 'germanywestcentral']);
  });

  it('shows all regions to who clicks it, and nothing to who only comes by', async () => {
    const { field } = setUp();
    fireEvent.mouseEnter(field);
    const loaded = await picker();
    expect(loaded).not.toHaveFocus();
    expect(screen.queryByRole('option')).not.toBeInTheDocument();
    await userEvent.click(loaded);
    expect(screen.getAllByRole('option')).toHaveLength(azureRegions.length);
  });

  it('shows them at once where the click came first', async () => {
    const { field } = setUp();
    act(() => field.focus());
    fireEvent.click(field);
    await picker();
    expect(screen.getAllByRole('option')).toHaveLength(azureRegions.length);
  });
});

describe('SuggestField', () => {
  function Harness({ suggestions }: { readonly suggestions: string[] }) {
    const [value, setValue] = useState('');
    return (
      <>
        <SuggestField
          label="Place"
          value={value}
          suggestions={suggestions}
          onChange={setValue}
        />
        <output>{value}</output>
      </>
    );
  }
  const cities = ['Dallas Metro', 'New York', 'Amsterdam2', 'Amsterdam', 'Dam'];

  it.each([
    ['amsterdam{Enter}', 'Amsterdam'],
    ['dam{Enter}', 'Dam'],
    ['york{Enter}', 'New York'],
    ['metro{Enter}', 'Dallas Metro'],
    ['amsterdam', 'Amsterdam'],
    ['Elsewhere{Enter}', 'Elsewhere'],
  ])('%s gives %s', async (typed, value) => {
    render(<Harness suggestions={cities} />);
    await userEvent.type(screen.getByLabelText('Place'), typed);
    await userEvent.tab();
    expect(screen.getByRole('status')).toHaveTextContent(value);
  });
});
