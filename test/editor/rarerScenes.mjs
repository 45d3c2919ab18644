// What is met less often, for `photograph.mjs`: pages, boxes and refusals, in documents of their own.
import { setTimeout as sleep } from 'node:timers/promises';
import { readmeScenes } from './readmeScenes.mjs';

/** By their paths in the workspace. */
export const rarerFiles = {
  'desk/requirements.md': `# Requirements Document

## Introduction

Desks are shared, and booked by the day.

## Requirements

### Requirement 1: Book a desk

**User Story:** As a colleague, I want to book a desk, so that it is free when I come.

#### Acceptance Criteria

1. WHEN a free desk is chosen THEN the system SHALL book it
2. IF the desk is taken THEN the system SHALL offer the nearest one

### Requirement 2: Give a desk back

2.1 WHEN a booking is given back THEN the system SHALL offer the desk again
`,
  'desk/stories-prd.md': `# PRD: Desks

**Status:** Draft

## User Stories

### Story 1: Book a desk

As a colleague, I want a desk for a day.

**Acceptance Criteria:**

- AC-1: A booked desk is shown as taken.
- AC-2: A desk that is taken cannot be booked (see AC-1).

### Story 2: Give a desk back

As a colleague, I want to give a desk back.

**Acceptance Criteria:**

- AC-1: A desk that is given back is shown as free.
- AC-2: After AC-1 the next one who waits is told.
`,
  'desk/range-prd.md': `# PRD: Rooms

**Status:** Review

## Requirements

- **FR-1**: Rooms are booked by the hour.
- **FR-2**: A room is given back with one click.
- **FR-3**: A room that nobody enters is free after ten minutes.

The first release holds FR-1 through FR-3.
`,
  'desk/team/.specwright.json': `{
  "rules": {
    "unset-date": "loud"
  }
}
`,
};

/** @type {Record<string, (workbench: import('./workbenchPage.mjs').Workbench) => Promise<object | void>>} */
export const rarerScenes = {
  gate: readmeScenes.gates,
  walkthrough: async (workbench) => {
    await workbench.runCommand('Welcome: Open Walkthrough...').catch(() => undefined);
    await workbench.fillQuickInput('Write a PRD');
    await workbench.acceptRow('Write a PRD with Specwright');
    await workbench.page.locator('.gettingStartedContainer .step-description-container').first().waitFor();
    await sleep(1500);
  },
  'new-document': async (workbench) => {
    await workbench.typeInPalette('Specwright: New Document');
    await workbench.acceptRow('New Document from Template');
    await workbench
      .rows('.quick-input-list', /Service PRD/)
      .first()
      .waitFor();
  },
  snippets: async (workbench) => {
    await workbench.openFile('desk/range-prd.md');
    await workbench.findText('after ten minutes.');
    for (const key of ['End', 'Enter', 'Enter']) await workbench.page.keyboard.press(key);
    await workbench.page.keyboard.type('sw-');
    await workbench.pressUntil('Control+Space', '.suggest-widget.visible .monaco-list-row:has-text("sw-")');
  },
  schema: async (workbench) => {
    await workbench.openFile('team/.specwright.json');
    await workbench.findText('"loud"');
    for (const key of ['ArrowLeft', 'ArrowRight']) await workbench.page.keyboard.press(key);
    await workbench.pressUntil('Control+Space', '.suggest-widget.visible .monaco-list-row:has-text("information")');
  },
  'rule-page': async (workbench) => {
    await workbench.typeInPalette('Specwright: Explain Rule');
    await workbench.acceptRow('Explain Rule');
    await workbench.fillQuickInput('unset-date');
    await workbench.acceptRow('unset-date');
    await workbench.page.locator('.webview.ready').first().waitFor();
    await sleep(2500);
  },
  'scoped-criteria': async (workbench) => {
    await workbench.openFile('desk/stories-prd.md');
    await workbench.findText('After AC-1');
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft']) await workbench.page.keyboard.press(key);
    await workbench.showHover();
  },
  'clause-refused': async (workbench) => {
    await workbench.openFile('desk/requirements.md');
    await workbench.findText('2.1 WHEN');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.pressCommand('Specwright: Retire Requirement');
    await workbench.page.locator('.notification-toast').first().waitFor();
  },
  'show-range': async (workbench) => {
    await workbench.openFile('desk/range-prd.md');
    await workbench.findText('FR-2');
    await workbench.pressUntil('F2', '.rename-box input');
    await workbench.page.locator('.rename-box input').fill('FR-9');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.notification-toast').first().waitFor();
  },
  'why-kept': async (workbench) => {
    await workbench.runCommand('Specwright: Insert IOSM Feature PRD');
    await workbench.page.locator('.codelens-decoration').first().waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.goToLine(130);
    await workbench.pressCommand('Specwright: Fill Placeholders');
    await workbench.page
      .locator('.quick-input-widget', { hasText: / of \d+/ })
      .first()
      .waitFor();
    const keeps = workbench.rows('.quick-input-list', /Keep for everyone/);
    for (let question = 0; question < 60 && (await keeps.count()) === 0; question++) {
      await workbench.page.locator('.quick-input-titlebar .codicon-arrow-right').first().click();
      await sleep(400);
    }
    await keeps.first().click();
    await workbench.page.locator('.quick-input-widget', { hasText: 'Why does this stay' }).first().waitFor();
  },
  task: async (workbench) => {
    await workbench.openFile('desk/range-prd.md');
    await workbench.typeInPalette('Tasks: Run Task');
    await workbench.page.getByRole('option', { name: /^Tasks: Run Task(?:,|$)/ }).click();
    await workbench.fillQuickInput('specwright');
    await workbench.acceptRow('specwright');
    await sleep(1500);
    if (await workbench.rows('.quick-input-list', /specwright: check/).count())
      await workbench.acceptRow('specwright: check');
    await sleep(1500);
    if (await workbench.rows('.quick-input-list', /without scanning/).count())
      await workbench.acceptRow('without scanning');
    await sleep(6000);
  },
};
