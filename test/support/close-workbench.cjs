module.exports = () => globalThis.closeWorkbench?.();
