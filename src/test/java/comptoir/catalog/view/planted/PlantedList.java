package comptoir.catalog.view.planted;

import comptoir.customer.view.planted.PlantedPanel;

/// A screen that reaches for another room's.
record PlantedList(PlantedPanel panel) {}
