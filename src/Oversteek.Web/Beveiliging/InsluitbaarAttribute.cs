namespace Oversteek.Web.Beveiliging;

/// <summary>
/// A public page that another website may show in a frame: it has no form and asks for nothing, so there is nothing to lure a click to (BRK-13).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InsluitbaarAttribute : Attribute;
