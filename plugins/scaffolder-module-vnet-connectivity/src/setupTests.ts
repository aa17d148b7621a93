import '@testing-library/jest-dom';

// Queries by role are slow in jsdom, and runners are often busy.
jest.setTimeout(60_000);
