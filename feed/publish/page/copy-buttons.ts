async function copy(field: HTMLInputElement, label: Element): Promise<void> {
  field.select();
  await navigator.clipboard.writeText(field.value);
  label.textContent = 'Copied';
  setTimeout(() => {
    label.textContent = 'Copy';
  }, 2000);
}

/** Makes the buttons of a page copy the field that they name. */
export function copyButtons(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    const field = button === null ? null : document.querySelector<HTMLInputElement>(`#${button.dataset.copy ?? ''}`);
    const label = button?.querySelector('span');
    if (field !== null && label instanceof Element) void copy(field, label);
  });
}
