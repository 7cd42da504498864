using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Wachtlijsten;

/// <summary>The waiting list, worked out from the published draw.</summary>
internal sealed class Wachtlijstenmodule : Featuremodule
{
    protected override void Beschrijf(Modulebouwer module)
    {
        // A page and a calculation; the rows are those of the draw.
    }
}
