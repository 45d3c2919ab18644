// Where nothing can be written, for `photograph.mjs`: what the palette still offers there, and what the rest says.
import { setTimeout as sleep } from 'node:timers/promises';

const locked = 'locked/booking-prd.md';

/** By their paths in the workspace. */
export const refusalFiles = {
  [locked]: `# PRD: Bookings

**Status:** Draft

## Requirements

- **FR-1**: [Title]
- **FR-2**: A booking is paid when it is made.
`,
};

export const refusalSettings = { 'files.readonlyInclude': { '**/locked/*.md': true } };

/** @type {Record<string, (workbench: import('./workbenchPage.mjs').Workbench) => Promise<object | void>>} */
export const refusalScenes = {
  'read-only-commands': async (workbench) => {
    await workbench.openFile(locked);
    await listCommands(workbench);
  },
  'read-only-lens': async (workbench) => {
    await workbench.openFile(locked);
    await workbench.page.locator('.codelens-decoration a').first().click();
    await workbench.page.locator('.notification-toast').first().waitFor();
  },
  'read-only-fixes': async (workbench) => {
    await workbench.openFile(locked);
    await workbench.findText('[Title]');
    await workbench.page.keyboard.press('Control+.');
  },
  'diff-commands': async (workbench) => {
    await openDiff(workbench);
    await listCommands(workbench);
  },
  'diff-old-side': async (workbench) => {
    await openDiff(workbench);
    await workbench.page.locator('.editor.original .view-line').first().click();
    await listCommands(workbench);
  },
  'diff-old-side-fill': async (workbench) => {
    await openDiff(workbench);
    await workbench.page.locator('.editor.original .view-line').first().click();
    await workbench.pressCommand('Specwright: Fill Placeholders');
    await workbench.page.locator('.notification-toast').first().waitFor();
  },
  'no-editor-commands': async (workbench) => {
    await sleep(1000);
    await listCommands(workbench);
  },
};

/** Beside what is saved. */
async function openDiff(workbench) {
  await workbench.openFile('desk/range-prd.md');
  await workbench.goToLine(5);
  await workbench.page.keyboard.type('## Scope');
  await workbench.runCommand('File: Compare Active File with Saved');
  await workbench.page.locator('.editor.original .view-line').first().waitFor();
}

async function listCommands(workbench) {
  await workbench.typeInPalette('Specwright: ');
  await workbench
    .rows('.quick-input-list', /Specwright/)
    .first()
    .waitFor();
}
