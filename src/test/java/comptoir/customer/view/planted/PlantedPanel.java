package comptoir.customer.view.planted;

/// A screen of one room, for the screen of another to reach for.
public final class PlantedPanel {}
