import { setTimeout as sleep } from 'node:timers/promises';

const patience = 15_000;

/** The workbench as a user drives it: by keyboard, and by the lists it shows. */
export class Workbench {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
    page.setDefaultTimeout(patience);
  }

  /** Closes what covers the editor, the panel, and all editors. */
  async tidyUp() {
    await this.page.locator('.monaco-workbench .part.editor').first().waitFor();
    for (let press = 0; press < 3; press++) await this.page.keyboard.press('Escape');
    // A box may lead back to the one before.
    for (let press = 0; press < 5 && (await this.page.locator('.quick-input-widget').isVisible()); press++) {
      await sleep(300);
      await this.page.keyboard.press('Escape');
    }
    if (await this.page.locator('.part.panel').isVisible()) await this.page.keyboard.press('Control+J');
    await this.runCommand('View: Close All Editors');
    await this.discardChanges();
  }

  /** Answers the question about unsaved changes, when it comes. */
  async discardChanges() {
    const dialog = this.page.locator('.monaco-dialog-box');
    await sleep(300);
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: /don't save/i }).click();
  }

  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.fillQuickInput(name);
    const [base, folder = ''] = name.split('/').reverse();
    await this.acceptRow(base, folder);
    await this.page.locator(`.tab.active[data-resource-name="${base}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** @param {string} title as the command palette shows it */
  async runCommand(title) {
    await this.typeInPalette(title);
    await this.acceptRow(title);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The same for a command that opens a box of its own, where the palette was. */
  async pressCommand(title) {
    await this.typeInPalette(title);
    await this.acceptRow(title);
  }

  async showHover() {
    await this.page.keyboard.press('Control+K');
    await this.pressUntil('Control+I', '.monaco-hover:not(.hidden) .hover-contents');
  }

  async goToLine(line) {
    await this.page.keyboard.press('Control+G');
    await this.fillQuickInput(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async typeInPalette(text) {
    await this.page.keyboard.press('F1');
    await this.fillQuickInput(`>${text}`);
  }

  async fillQuickInput(text) {
    await this.page.locator('.quick-input-widget input[type="text"]').fill(text);
  }

  /** Waits until the row Enter would take is the one meant: the list is filtered a moment after the text is there. */
  async acceptRow(...texts) {
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused');
    await texts.reduce((row, hasText) => row.filter({ hasText }), focused).waitFor();
    await this.page.keyboard.press('Enter');
  }

  async showProblems() {
    await this.runCommand('Problems: Focus on Problems View');
    await this.rows('.markers-panel-container').first().waitFor();
  }

  /** Selects the first occurrence in the open file, wherever it is. */
  async findText(text) {
    await this.page.keyboard.press('Control+F');
    await this.page.locator('.find-widget.visible textarea').first().fill(text);
    await this.page.locator('.find-widget.visible .matchesCount', { hasText: /\d+ of \d+/ }).waitFor();
    await this.closeFind();
  }

  /** Its tooltips swallow the first Escape. */
  async closeFind() {
    const widget = this.page.locator('.find-widget.visible');
    for (let press = 0; press < 5 && (await widget.count()) > 0; press++) {
      await this.page.keyboard.press('Escape');
      await sleep(200);
    }
  }

  /**
   * Presses the key again until what it should bring is there: the language server may not be ready yet, and VS Code
   * answers with nothing while other extensions register their providers.
   */
  async pressUntil(key, selector) {
    const end = Date.now() + patience;
    const target = this.page.locator(selector).first();
    while (Date.now() < end) {
      await this.page.keyboard.press(key);
      const came = await target.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (came) return;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`${key} did not bring ${selector}`);
  }

  /** The rows of a list or tree, by what they say. */
  rows(container, hasText = /./) {
    return this.page.locator(`${container} .monaco-list-row`, { hasText });
  }

  /** After a moment for animations and the last paint. */
  async photograph(file, camera = {}) {
    await sleep(500);
    await this.page.screenshot({ ...camera, path: file });
  }
}
