namespace Oversteek.Web.Onderdelen;

/// <summary>Choices of the component layer.</summary>
public sealed class OnderdelenOpties
{
    /// <summary>Shows /stijlgids outside Development too (demo).</summary>
    public bool Stijlgids { get; set; }
}
